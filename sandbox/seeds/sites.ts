/** The meeting sites of the simulated companies. */
export const FALCON_SITE = 'falcon-example.webex.com';
export const FALCON_LABS_SITE = 'falcon-labs-example.webex.com';
export const HERON_SITE = 'heron-example.webex.com';
