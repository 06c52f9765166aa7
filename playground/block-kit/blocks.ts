import {
  also,
  anything,
  boolean,
  byType,
  type Check,
  type Fields,
  list,
  object,
  oneOfFields,
  string,
  word,
} from './check.ts';
import { anyText, anyUrl, mrkdwnText, plainText, webUrl } from './composition-objects.ts';
import {
  accessories,
  actionsElements,
  button,
  contextActionsElements,
  image,
  imageFields,
  imageSource,
  inputElements,
} from './elements.ts';
import { limits } from './limits.ts';
import { richTextElements } from './rich-text.ts';
import { dataTableFields, tableFields } from './tables.ts';

/** Where blocks are shown; not every block may be shown everywhere (docs.slack.dev/reference/block-kit/blocks). */
export type Surface = 'message' | 'modal' | 'home';

const block = (type: string, required: Fields, optional: Fields = {}, ...then: readonly Check[]): Check =>
  also(object({ type: word(type), ...required }, { block_id: string({ max: limits.id }), ...optional }), ...then);

const simpleBlocks: Fields = {
  section: block(
    'section',
    {},
    {
      text: anyText(limits.section.text),
      fields: list(anyText(limits.section.field), { min: 1, max: limits.section.fields }),
      accessory: byType(accessories),
      expand: boolean,
    },
    oneOfFields(['text', 'fields']),
  ),
  divider: block('divider', {}),
  header: block('header', { text: plainText(limits.header) }),
  image: block(
    'image',
    imageFields.required,
    { ...imageFields.optional, title: plainText(limits.image.title) },
    imageSource,
  ),
  context: block('context', {
    elements: list(byType({ image, plain_text: plainText(limits.text), mrkdwn: mrkdwnText(limits.text) }), {
      min: 1,
      max: limits.contextElements,
    }),
  }),
  actions: block('actions', {
    elements: list(byType(actionsElements), { min: 1, max: limits.actionsElements }),
  }),
  input: block(
    'input',
    { label: plainText(limits.input.label), element: byType(inputElements) },
    { hint: plainText(limits.input.hint), optional: boolean, dispatch_action: boolean },
  ),
  rich_text: block('rich_text', { elements: richTextElements }),
  table: block('table', tableFields.required, tableFields.optional),
  video: block(
    'video',
    {
      video_url: webUrl,
      thumbnail_url: webUrl,
      alt_text: string({ max: limits.image.alt }),
      title: plainText(limits.video.title),
    },
    {
      title_url: webUrl,
      author_name: string({ max: limits.video.author }),
      provider_name: string({ max: limits.video.provider }),
      provider_icon_url: webUrl,
      description: plainText(limits.video.title),
    },
  ),
  file: block('file', { source: word('remote'), external_id: string() }),
};

const card = block(
  'card',
  {},
  {
    hero_image: image,
    icon: image,
    title: mrkdwnText(limits.card.title),
    subtitle: mrkdwnText(limits.card.title),
    body: mrkdwnText(limits.card.body),
    actions: list(button, { max: limits.actionsElements }),
  },
  oneOfFields(['hero_image', 'title', 'actions', 'body']),
);

const taskCard = block(
  'task_card',
  { task_id: string(), title: string(), status: word('pending', 'in_progress', 'complete', 'error') },
  {
    details: anything,
    output: anything,
    sources: list(object({ type: word('url'), url: anyUrl, text: string() }), { max: 100 }),
  },
);

const container = block(
  'container',
  { child_blocks: list(byType(simpleBlocks), { min: 1, max: limits.container.blocks }) },
  {
    title: plainText(limits.container.title),
    rich_text_title: anything,
    subtitle: anyText(limits.container.title),
    width: word('narrow', 'standard', 'wide', 'full'),
    icon: image,
    is_collapsible: boolean,
    default_collapsed: boolean,
    has_header_divider: boolean,
  },
  oneOfFields(['title', 'rich_text_title']),
);

const markdown = block('markdown', { text: string({ max: limits.markdown }) });
const contextActions = block('context_actions', {
  elements: list(byType(contextActionsElements), { min: 1, max: limits.contextActionsElements }),
});
const carousel = block('carousel', { elements: list(byType({ card }), { min: 1, max: limits.carousel }) });
const alert = block(
  'alert',
  { text: anyText(limits.text) },
  { level: word('default', 'info', 'warning', 'error', 'success') },
);

/** The blocks that each surface takes. */
export const blocksOf: Readonly<Record<Surface, Check>> = {
  message: byType({
    ...simpleBlocks,
    card,
    carousel,
    container,
    markdown,
    context_actions: contextActions,
    data_table: block('data_table', dataTableFields.required, dataTableFields.optional),
    task_card: taskCard,
    plan: block('plan', { title: string() }, { tasks: list(taskCard, { max: 50 }) }),
  }),
  modal: byType({ ...simpleBlocks, card, alert }),
  home: byType({ ...simpleBlocks, card, carousel }),
};
