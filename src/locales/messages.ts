import type { Language } from '../reports/language.ts';
import { ar as arAnswers } from './answers/ar.ts';
import { en as enAnswers } from './answers/en.ts';
import { es as esAnswers } from './answers/es.ts';
import { fr as frAnswers } from './answers/fr.ts';
import { ru as ruAnswers } from './answers/ru.ts';
import { zh as zhAnswers } from './answers/zh.ts';
import { ar as arChanges } from './changes/ar.ts';
import { en as enChanges } from './changes/en.ts';
import { es as esChanges } from './changes/es.ts';
import { fr as frChanges } from './changes/fr.ts';
import { ru as ruChanges } from './changes/ru.ts';
import { zh as zhChanges } from './changes/zh.ts';
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

const en = { ...enAnswers, ...enChanges, ...enPublishing, ...enSubscriptions, ...enViews } as const;

export type MessageKey = keyof typeof en;

type Messages = Readonly<Record<MessageKey, string>>;

/** All that the bot says, as ICU messages by language; each room's files stand in a folder of their own. */
export const MESSAGES: Readonly<Record<Language, Messages>> = {
  ar: { ...arAnswers, ...arChanges, ...arPublishing, ...arSubscriptions, ...arViews },
  zh: { ...zhAnswers, ...zhChanges, ...zhPublishing, ...zhSubscriptions, ...zhViews },
  en,
  fr: { ...frAnswers, ...frChanges, ...frPublishing, ...frSubscriptions, ...frViews },
  ru: { ...ruAnswers, ...ruChanges, ...ruPublishing, ...ruSubscriptions, ...ruViews },
  es: { ...esAnswers, ...esChanges, ...esPublishing, ...esSubscriptions, ...esViews },
};
