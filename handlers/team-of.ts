/** A press, a form, a menu or a shortcut, as far as it tells of its workspace. */
interface Interaction {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
}

/** An event's envelope and what Bolt made of it. */
interface Envelope {
  readonly body: { readonly team_id?: string };
  readonly context: { readonly teamId?: string; readonly isEnterpriseInstall?: boolean };
}

/**
 * The workspace that an interaction comes from, by which choices and subscriptions are kept. Where the app is installed for
 * a whole organization Slack leaves `team` out and names the person's workspace (slackapi/bolt-python#23), and what Bolt
 * takes for the workspace of a form is then the organization (slackapi/bolt-js#1720), so that it is not asked.
 */
export function teamOf({ team, user }: Interaction): string {
  return team?.id ?? user.team_id ?? '';
}

/** As `teamOf`, of an event; the authorization of an installation for an organization may name no workspace. */
export function teamOfEvent({ body, context }: Envelope): string {
  const { teamId = '', isEnterpriseInstall = false } = context;
  return isEnterpriseInstall ? (body.team_id ?? teamId) : teamId;
}
