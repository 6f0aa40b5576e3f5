/** An Adaptive Card 1.3 as JSON. Built by the functions of this folder only. */
export type CardJson = { readonly type: 'AdaptiveCard'; readonly [key: string]: unknown };
