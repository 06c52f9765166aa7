import type { Scene } from './scene.ts';

const LINK = 'https://undocs.org/A/76/505/Add.1';

/** The look-up form: empty, while something is typed, with an entry, and where nothing fits. */
const lookUp: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  await visitor.useShortcut(0);
  const { view } = visitor;
  const box = view.getByRole('combobox').first();
  await box.waitFor();
  await camera.take('look-up', view);
  await visitor.typeAhead(box, 'zzqq');
  await camera.take('look-up-nothing', view);
  const offered = await visitor.typeAhead(box, phrases.typed);
  await camera.take('look-up-typing', view);
  await visitor.typeAhead(box, '148');
  await offered.first().click();
  await visitor.action(view, 'answer_show:languages').waitFor();
  await camera.take('look-up-entry', view);
  await visitor.dismiss();
  await visitor.close();
};

/** What a colleague's message refers to. */
const mentioned: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit('channel=general');
  await visitor.say(phrases.mentioning);
  const message = visitor.page.getByTestId('message').filter({ hasText: phrases.mentioning }).last();
  const answer = await visitor.answerTo(() => visitor.useMessageShortcut(message));
  await camera.take('find-paragraphs', answer);
  await visitor.close();
};

/** A link to the report, and what stands below it. */
const unfurled: Scene = async ({ camera, visit }) => {
  const visitor = await visit('channel=general');
  await visitor.say(LINK);
  const message = visitor.page
    .getByTestId('message')
    .filter({ has: visitor.page.getByTestId('attachment') })
    .last();
  await message.waitFor();
  await camera.take('unfurl', message);
  await visitor.close();
};

/** An empty conversation with the bot, and what it suggests to ask. */
export const prompts: Scene = async ({ camera, visit }) => {
  const visitor = await visit('channel=dm');
  await visitor.page.setViewportSize({ width: 1000, height: 700 });
  await visitor.page.getByTestId('prompts').getByRole('button').first().waitFor();
  await camera.take('prompts', visitor.page);
  await visitor.close();
};

/** The step of a workflow, filled in and run. */
const step: Scene = async ({ phrases, camera, visit }) => {
  const visitor = await visit();
  await visitor.page.getByTestId('run-step').click();
  const dialog = visitor.page.getByTestId('step-dialog');
  await dialog.getByRole('textbox').first().fill(phrases.paragraph);
  await camera.take('step', dialog);
  await dialog.getByTestId('step-run').click();
  await dialog.getByTestId('step-outputs').waitFor();
  await camera.take('step-done', dialog);
  await visitor.close();
};

export const SURFACE_SCENES: readonly Scene[] = [lookUp, mentioned, unfurled, step];
