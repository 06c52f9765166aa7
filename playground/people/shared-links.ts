/** A link in a message, and which of the app's domains covers it. */
export interface SharedLink {
  readonly domain: string;
  /** As it stands in the message's text: with `&amp;` where the address has `&` (seen in Slack's own events). */
  readonly url: string;
}

/** The web addresses that Slack has found in a message's text, in order, each once. */
export function linksIn(text: string): readonly string[] {
  const found = [...text.matchAll(/<(https?:\/\/[^<>|\s]+)(?:\|[^<>]*)?>/giu)].map(([, url = '']) => url);
  return [...new Set(found)];
}

/** The address itself, without Slack's entities. */
export function addressOf(url: string): string {
  return url.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/**
 * The first of the domains that an address belongs to: a domain covers its subdomains (docs.slack.dev, "Unfurling links in
 * messages").
 */
export function domainOf(url: string, domains: readonly string[]): string | undefined {
  if (!URL.canParse(addressOf(url))) return undefined;
  const host = new URL(addressOf(url)).hostname.toLowerCase();
  return domains.find((domain) => host === domain.toLowerCase() || host.endsWith(`.${domain.toLowerCase()}`));
}

/** The links of a text that are within the domains. */
export function linksWithin(text: string, domains: readonly string[]): readonly SharedLink[] {
  return linksIn(text).flatMap((url) => {
    const domain = domainOf(url, domains);
    return domain === undefined ? [] : [{ domain, url }];
  });
}
