import type { Language } from '../reports/language.ts';
import { ar as arAnswers } from './answers/ar.ts';
import { en as enAnswers } from './answers/en.ts';
import { es as esAnswers } from './answers/es.ts';
import { fr as frAnswers } from './answers/fr.ts';
import { ru as ruAnswers } from './answers/ru.ts';
import { zh as zhAnswers } from './answers/zh.ts';
import { ar as arCards } from './cards/ar.ts';
import { en as enCards } from './cards/en.ts';
import { es as esCards } from './cards/es.ts';
import { fr as frCards } from './cards/fr.ts';
import { ru as ruCards } from './cards/ru.ts';
import { zh as zhCards } from './cards/zh.ts';
import { ar as arChanges } from './changes/ar.ts';
import { en as enChanges } from './changes/en.ts';
import { es as esChanges } from './changes/es.ts';
import { fr as frChanges } from './changes/fr.ts';
import { ru as ruChanges } from './changes/ru.ts';
import { zh as zhChanges } from './changes/zh.ts';
import { ar as arHome } from './home/ar.ts';
import { en as enHome } from './home/en.ts';
import { es as esHome } from './home/es.ts';
import { fr as frHome } from './home/fr.ts';
import { ru as ruHome } from './home/ru.ts';
import { zh as zhHome } from './home/zh.ts';
import { ar as arLinks } from './links/ar.ts';
import { en as enLinks } from './links/en.ts';
import { es as esLinks } from './links/es.ts';
import { fr as frLinks } from './links/fr.ts';
import { ru as ruLinks } from './links/ru.ts';
import { zh as zhLinks } from './links/zh.ts';
import { ar as arLookUp } from './look-up/ar.ts';
import { en as enLookUp } from './look-up/en.ts';
import { es as esLookUp } from './look-up/es.ts';
import { fr as frLookUp } from './look-up/fr.ts';
import { ru as ruLookUp } from './look-up/ru.ts';
import { zh as zhLookUp } from './look-up/zh.ts';
import { ar as arPublishing } from './publishing/ar.ts';
import { en as enPublishing } from './publishing/en.ts';
import { es as esPublishing } from './publishing/es.ts';
import { fr as frPublishing } from './publishing/fr.ts';
import { ru as ruPublishing } from './publishing/ru.ts';
import { zh as zhPublishing } from './publishing/zh.ts';
import { ar as arSubscriptions } from './subscriptions/ar.ts';
import { en as enSubscriptions } from './subscriptions/en.ts';
import { es as esSubscriptions } from './subscriptions/es.ts';
import { fr as frSubscriptions } from './subscriptions/fr.ts';
import { ru as ruSubscriptions } from './subscriptions/ru.ts';
import { zh as zhSubscriptions } from './subscriptions/zh.ts';
import { ar as arViews } from './views/ar.ts';
import { en as enViews } from './views/en.ts';
import { es as esViews } from './views/es.ts';
import { fr as frViews } from './views/fr.ts';
import { ru as ruViews } from './views/ru.ts';
import { zh as zhViews } from './views/zh.ts';

const en = {
  ...enAnswers,
  ...enChanges,
  ...enPublishing,
  ...enSubscriptions,
  ...enViews,
  ...enCards,
  ...enLookUp,
  ...enHome,
  ...enLinks,
} as const;

export type MessageKey = keyof typeof en;

type Messages = Readonly<Record<MessageKey, string>>;

/** All that the bot says, as ICU messages by language; each room's files stand in a folder of their own. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  ar: {
    ...arAnswers,
    ...arChanges,
    ...arPublishing,
    ...arSubscriptions,
    ...arViews,
    ...arCards,
    ...arLookUp,
    ...arHome,
    ...arLinks,
  },
  zh: {
    ...zhAnswers,
    ...zhChanges,
    ...zhPublishing,
    ...zhSubscriptions,
    ...zhViews,
    ...zhCards,
    ...zhLookUp,
    ...zhHome,
    ...zhLinks,
  },
  en,
  fr: {
    ...frAnswers,
    ...frChanges,
    ...frPublishing,
    ...frSubscriptions,
    ...frViews,
    ...frCards,
    ...frLookUp,
    ...frHome,
    ...frLinks,
  },
  ru: {
    ...ruAnswers,
    ...ruChanges,
    ...ruPublishing,
    ...ruSubscriptions,
    ...ruViews,
    ...ruCards,
    ...ruLookUp,
    ...ruHome,
    ...ruLinks,
  },
  es: {
    ...esAnswers,
    ...esChanges,
    ...esPublishing,
    ...esSubscriptions,
    ...esViews,
    ...esCards,
    ...esLookUp,
    ...esHome,
    ...esLinks,
  },
};
