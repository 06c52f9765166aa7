import type { Language } from './language.ts';

/**
 * By which words a sentence promises something for a date, as patterns. Precision goes before recall: what is not said in
 * one of these ways is no commitment.
 */
export interface CommitmentGrammar {
  /** In front of the date of an act: `by`, `no later than`; not `since`, `until`, `as at` or `the`. */
  readonly lead: string;
  /** A future or a plan, with the verb that belongs to it. */
  readonly cue: string;
  /** What has happened; between a cue and a date it says that the date is not the cue's. */
  readonly past: string;
  /** A participle right in front of a date takes the date to itself: `the strategy adopted in December 2021`. */
  readonly participle: string;
  /** What may stand in front of a date that begins a clause. */
  readonly opening: string;
}

const SOME_ADVERB = {
  en: '(?:\\s+(?:also|then|now|soon|\\p{Ll}+ly))?',
  fr: '(?:\\s+(?:également|aussi|ensuite|\\p{Ll}+ment))?',
};

export const COMMITMENT_GRAMMARS: Readonly<Record<Language, CommitmentGrammar>> = {
  en: {
    lead: '(?<!as\\s+)(?:no\\s+later\\s+than|not\\s+later\\s+than|later\\s+(?:in|this)|(?:starting|beginning|commencing)\\s+(?:in|on|from)|(?<=(?:scheduled|planned|set|due|foreseen|slated)\\s+)for|by|before|in|on|at|during|over|towards?|around|within|throughout)',
    cue: `(?:will|shall)(?!\\s+not\\b)${SOME_ADVERB.en}(?:\\s+be(?!\\s+able)|\\s+have\\s+been)?${SOME_ADVERB.en}\\s+\\p{Ll}+|(?<!\\b(?:was|were|had)\\s+)to\\s+be\\s+\\p{Ll}*(?:ed|held|begun|made|given|sent|built|set)|(?:is|are)${SOME_ADVERB.en}\\s+(?:expected|scheduled|planned|due|set|projected|anticipated|foreseen|envisaged|slated)(?:\\s+(?:to(?:\\s+be)?\\s+\\p{Ll}+|for|in|on))?|(?:plans?|intends?|expects?|aims?|hopes?)\\s+to\\s+(?:be\\s+)?\\p{Ll}+`,
    past: '\\b(?:was|were|has|have|had|did)\\b',
    participle:
      '(?:\\p{Ll}{2,}ed|held|begun|made|given|sent|built|taken|issued|written|drawn|brought|found|led|met|undertaken|set\\s+up)(?:\\s+(?:in|at)\\s+\\p{Lu}\\p{L}+)?',
    opening: '(?:and|but|that|which|or)\\s+',
  },
  fr: {
    lead: "(?:au\\s+plus\\s+tard|d['’]ici(?:\\s+(?:à|au))?|avant|pour|en|à|au|aux\\s+alentours\\s+de|dès|courant|dans|durant|pendant|au\\s+cours\\s+(?:de|du)|vers|le|à\\s+compter\\s+d[eu]|à\\s+partir\\s+d[eu])(?:\\s+(?:en|à|au|la|le|de))?|à\\s+l['’]horizon",
    cue: `(?<!\\p{L})(?!opéra|caméra|intra|extra|infra|ultra|contra|supra)(?:ne\\s+)?(?<!\\bne\\s+)\\p{Ll}+r(?:a|ont)(?!\\p{L})(?!\\s+(?:pas|plus|jamais))${SOME_ADVERB.fr}(?:\\s+(?:être|avoir|se))?(?:\\s+\\p{Ll}+(?:ée?s?|er|ie?s?|ue?s?|re|ir|oir))?|(?:devrait|devraient)(?:\\s+(?:être|se))?\\s+\\p{Ll}+|prévoi(?:t|ent)\\s+(?:de|d['’]|que)|(?:est|sont|il\\s+est)\\s+(?:prévue?s?|attendue?s?|programmée?s?)|(?:prévue?s?|attendue?s?|programmée?s?)(?=\\s*$|\\s+(?:en|pour|à|au|d['’]ici|avant|fin|début|courant))|(?:compte|comptent|entend|entendent|envisagent?)\\s+(?:de\\s+)?\\p{Ll}+r(?:e|)\\b`,
    past: '(?<!\\p{L})(?:a|ont|avait|avaient|était|étaient|fut|furent|eut|eurent)(?!\\p{L})',
    participle:
      '(?:adopt|lanc|achev|publi|men|cré|sign|approuv|organis|commenc|réalis|présent|décid|effectu|entam|communiqu|annonc|déploy|nomm)ée?s?|(?:tenu|établi|conclu|entrepris|convenu|fourni|paru|interven)u?e?s?|(?:mis|pris|promis)e?s?',
    opening: '(?:et|mais|que|où|qui)\\s+',
  },
  es: {
    lead: '(?:a\\s+más\\s+tardar|antes|para|en|a|al|hacia|durante|desde|a\\s+partir|el)(?:\\s+(?:de|del|en|a|el|los|las))*',
    cue: '(?<!\\bno\\s+(?:se\\s+)?)(?<!\\p{L})(?:se\\s+)?\\p{Ll}+r(?:á|án)(?!\\p{L})(?:\\s+\\p{Ll}+(?:ar|er|ir|arse|erse|irse|ad[oa]s?|id[oa]s?))?|(?:está|están)\\s+(?:previst[oa]s?|programad[oa]s?)|(?:tiene|tienen)\\s+(?:previsto|la\\s+intención\\s+de)|(?:prevé|prevén|planea|planean)|se\\s+(?:espera|prevé|esperan|prevén)|previst[oa]s?\\s+(?=para)',
    past: '(?<!\\p{L})(?:fue|fueron|ha|han|había|habían|hubo|era|eran|estaba|estaban|\\p{Ll}{2,}(?:ó|aron|ieron|eron))(?!\\p{L})',
    participle:
      '(?:aprob|adopt|celebr|inici|public|lanz|cre|firm|organiz|comenz|realiz|present|decid|efectu|anunci|termin|finaliz|concert|nombr)(?:ad|id)[oa]s?|puest[oa]s?|emprendid[oa]s?|establecid[oa]s?|concluid[oa]s?',
    opening: '(?:y|pero|que|donde)\\s+',
  },
  ru: {
    lead: '(?:не\\s+позднее|до|к|ко|в|во|на|с|со|начиная\\s+с|в\\s+течение|в\\s+период)',
    cue: '(?<!не\\s+)(?<!\\p{L})(?:будет|будут)(?!\\p{L})(?:(?:\\s+\\p{Ll}+){0,3}\\s+\\p{Ll}+(?:[аоы]|ться|ти|ен|ан))?|(?<!\\p{L})(?:планируют|планирует|ожидается|ожидают|намерен[аоы]?|предполагается|запланирован[аоы]?|намечен[аоы]?)(?:ся)?(?!\\p{L})(?:\\s+\\p{Ll}+(?:ть|ться|ти))?|(?<!не\\s+)(?<!\\p{L})(?:состо|пройд|провед|возобнов|смо[жг]|начн|заверш|представ|выпуст|опублику|введ|получ|стан|откро|запуст|расшир|законч|прим|созда|провод|заработа|вступ|подготов|разработа|утверд|завед)(?:ут|ет|ит|ят|ат|ует|уют|ют|дут|ст|дит|дят|т)(?:ся)?(?!\\p{L})',
    past: '(?<!\\p{L})(?:был[аои]?|\\p{Ll}{2,}л(?:ся|ась|ось|ись))(?!\\p{L})',
    participle:
      '\\p{Ll}+(?:нн|вш|ш)(?:ый|ий|ая|ое|ее|ые|ие|ого|его|ой|ей|ых|их|ую|юю|ым|им|ыми|ими|ому|ему|ом|ем)(?:ся)?|принят(?:ый|ая|ое|ые|ого|ой|ых|ую|ым|ыми|ому|ом)',
    opening: '(?:и|но|что|а|поэтому)\\s+',
  },
  zh: {
    lead: '(?<!截)(?:至迟|最迟|不迟于|到|在|于|至|定于|拟于|拟在)?',
    cue: '将(?!领|军|士|来|近|该|其|这)|预计|预期|计划|拟(?:于|在|议)?|定于|争取|力争|打算',
    past: '[了过]|已经?|曾|截至|以来|自从?',
    participle: '(?:通过|启动|设立|发布|举行|完成|开始|核准|成立|推出|出台|任命)(?:于|在)?',
    opening: '(?:并|且|而)',
  },
  ar: {
    lead: '[وف]?(?:في\\s+موعد\\s+(?:أقصاه|لا\\s+يتجاوز)|بحلول|قبل|في|خلال|أثناء|اعتبارا\\s+من|ابتداء\\s+من|بدءا\\s+من|مع)',
    cue: '(?<![\\p{L}\\p{M}])(?!(?:[وف]?س(?:يا[سدقرحج]|يئ|يء|يف|يك|نو|ني|نة|نت|تة|تين|تون|يما|يناري|يرا|ينا|تار|تراتيج|يد|ير|يل|يطر|تر)))[وف]?س[\\p{M}]*[يتن][\\p{M}]*(?:\\p{L}\\p{M}*){2,}|(?<![\\p{L}\\p{M}])[وف]?(?:سوف|يعتزم|تعتزم|يُ?توقع|تُ?توقع|من\\s+ال(?:متوقع|مقرر|مزمع|مرتقب|منتظر)|ال(?:مقرر|مزمع)\\s+\\p{L}+)(?![\\p{L}\\p{M}])',
    past: '(?<![\\p{L}\\p{M}])[وف]?(?:كان|كانت|كانوا|جرى|جرت|تم|تمت|قد|لقد|أُ\\p{L}+|اعتُمد\\p{L}*|عُقد\\p{L}*)(?![\\p{L}\\p{M}])',
    participle: '(?:الذي|التي)\\s+[\\p{L}\\p{M}]+|ال?م(?:عقود|عتمد|نشأ|ؤرخ|برم|وقع)[ةه]?|الصادر[ةه]?',
    opening: '(?:و|و?أن[هّ]?|ولكن)\\s*',
  },
};
