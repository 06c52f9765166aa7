import { LANGUAGES } from '../../reports/language.ts';
import { foldPhrase } from './reference-words.ts';

/** Other languages that people may ask for. */
const OTHERS =
  'de pt it nl pl uk cs sk hu ro bg sr hr sl el tr he fa ur hi bn ta te ne si my th vi id ms ja ko sw am so ha yo zu sv no da fi is lt lv et sq mk ka hy az kk uz ps ku ca eu gl la';

/** All others that have a name in one of the six (Unicode CLDR), some of which are words with another meaning too. */
const RARE =
  'aa ab ae af ak an as av ay ba be bh bi bm bo br bs ce ch co cr cu cv cy dv dz ee eo ff fj fo fy ga gd gn gu gv ho ht hz ia ie ig ii ik io iu jv kg ki kj kl km kn kr ks kv kw ky lb lg li ln lo lu mg mh mi ml mn mr mt na nb nd ng nn nr nv ny oc oj om or os pa pi qu rm rn rw sa sc sd se sg sm sn ss st su tg ti tk tl tn to ts tt ty ug ve vo wa wo xh za ace ach ada ady aeb afh agq ain akk akz ale aln alt ang ann anp arc arn aro arp arq ars arw ary arz asa ase ast atj avk awa bal ban bar bas bax bbc bbj bej bem bew bez bfd bfq bgc bgn bin bjn bkm bla blg blo blt bpy bqi bra brh brx bss bua bug bum byn byv cad car cay cch ccp ceb cgg chb chg chk chm chn cho chp chr chy cic ckb clc cop cps crg crh crj crk crl crm crr crs csb csw dak dar dav del den dgr din dje doi dsb dtp dua dum dyo dyu dzg ebu efi egl egy eka elx enm esu ewo ext fan fit fon frc frm fro frp frr frs fur gaa gag gan gay gba gbz gez gil glk gmh goh gom gon gor got grb grc gsw guc gur guz gwi hai hak haw hax hif hil hit hnj hsb hsn hup hur iba ibb ikt ilo inh izh jam jbo jgo jmc jpr jrb jut kaa kab kac kaj kam kaw kbd kbl kcg kde kea ken kfo kgp kha kho khq khw kiu kkj kln kmb koi kos kpe krc kri krj krl kru ksb ksf ksh kum kut kwk kxv lad lag lah lam lez lfn lij lil liv lkt lmo lol lou loz lrc lsm ltg lua lui lun luo lus luy lzh lzz mad maf mag mai mak man mas mde mdf mdr men mer mfe mga mgh mgo mic min mnc mni moe moh mos mrj mua mus mwl mwr mwv mye myv mzn nan nap naq nds new nia niu njo nmg nnh nog non nov nqo nso nus nwc nym nyn nyo nzi ojb ojc ojs ojw oka osa ota pag pal pam pap pau pcd pcm pdc pdt peo pfl phn pis pms pnt pon pqm prg pro quc qug raj rap rar rgn rhg rif rof rom rtm rue rug rup rwk sad sah sam saq sas sat saz sba sbp scn sco sdc sdh see seh sei sel ses sga sgs shi shn shu sid slh sli sly sma smj smn sms snk sog srn srr ssy stq str suk sus sux swb swc syc syr szl tce tcy tem teo ter tet tgx tht tig tiv tkl tkr tlh tli tly tmh tog tpi tru trv trw tsd tsi ttm ttt tum tvl twq tyv tzm udm uga umb vai vec vep vls vmf vmw vot vro vun wae wal war was wbp wuu xal xmf xnr xog yao yap yav ybb yrl yue zap zbl zea zen zgh zun zza';

const OTHER_NAMES = namesOf(OTHERS);

/** Made when it is first asked for, which is seldom. */
let rareNames: ReadonlySet<string> | undefined;

function namesOf(codes: string): ReadonlySet<string> {
  return new Set(
    LANGUAGES.flatMap((language) => {
      const names = new Intl.DisplayNames([language], { type: 'language' });
      return codes.split(' ').map((code) => foldPhrase(names.of(code) ?? code));
    }),
  );
}

/** Whether a word is the name of a language in which there is no report. */
export function isOtherLanguage(folded: string): boolean {
  return hasName(OTHER_NAMES, folded);
}

/** As `isOtherLanguage`, of every language that has a name: for where a name is awaited and little else can be meant. */
export function isAnyOtherLanguage(folded: string): boolean {
  rareNames ??= namesOf(RARE);
  return isOtherLanguage(folded) || hasName(rareNames, folded);
}

function hasName(names: ReadonlySet<string>, folded: string): boolean {
  return names.has(folded) || names.has(folded.replace(/^بال/, 'ال').replace(/ом$/, 'ий'));
}
