export const LINK_DEGREES = ['probable', 'possible'] as const;
export type LinkDegree = (typeof LINK_DEGREES)[number];
