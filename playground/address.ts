/** Where the workspace is reached, and where it reaches the app over HTTP. */
export function createAddress(initial: {
  readonly requestUrl: string | undefined;
  readonly baseUrl: string | undefined;
}) {
  let { requestUrl, baseUrl } = initial;
  return {
    requestUrl: () => requestUrl,
    setRequestUrl(url: string | undefined) {
      requestUrl = url;
    },
    baseUrl() {
      if (baseUrl === undefined) throw new Error('The workspace has no address yet: call listen or setBaseUrl.');
      return baseUrl;
    },
    setBaseUrl(url: string) {
      baseUrl = url.replace(/\/$/u, '');
    },
    /** The workspace listens itself, which counts unless it was said to be reached elsewhere. */
    listensAt(url: string) {
      baseUrl ??= url;
    },
  };
}
