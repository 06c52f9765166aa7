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

/** Slack's id of the workspace by which choices and subscriptions of whoever does something are kept. */
export interface Teams {
  ofCommand(command: { readonly team_id: string }): string;
  ofEvent(envelope: Envelope): string;
  ofInteraction(interaction: Interaction): string;
}

/**
 * An app that is installed in one workspace knows no other, though people from outside, in a channel shared with their
 * organization, press its buttons with a workspace of their own. Where it is installed for a whole organization, Slack leaves
 * `team` out and names the person's workspace (slackapi/bolt-python#23), what Bolt takes for the workspace of a form is the
 * organization (slackapi/bolt-js#1720), and the authorization of an event may name no workspace.
 */
export function createTeams(installedIn: () => string | undefined): Teams {
  return {
    ofCommand: ({ team_id: team }) => installedIn() ?? team,
    ofEvent({ body, context: { teamId = '', isEnterpriseInstall = false } }) {
      return installedIn() ?? (isEnterpriseInstall ? (body.team_id ?? teamId) : teamId);
    },
    ofInteraction: ({ team, user }) => installedIn() ?? team?.id ?? user.team_id ?? '',
  };
}
