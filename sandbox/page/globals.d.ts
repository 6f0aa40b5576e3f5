import type * as Cards from 'adaptivecards';

/** Set by /assets/adaptivecards.min.js, which is loaded before the modules. */
declare global {
  const AdaptiveCards: typeof Cards;
}
