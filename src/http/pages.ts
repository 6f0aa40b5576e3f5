/**
 * The pages a browser sees after Webex's consent page: one sentence about what happened, one about what to do. Built
 * here, without a script and without anything a stranger could have put into the address.
 */
export interface Page {
  readonly status: number;
  readonly title: string;
  readonly sentences: readonly string[];
}

export function renderPage(page: Page): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(page.title)} · Convene</title>
<style>
:root { color-scheme: light dark; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; font: 16px/1.5 Inter, system-ui, sans-serif; background: light-dark(#f7f7f7, #1a1a1a); color: light-dark(#171717, #f2f2f2); }
main { max-width: 28rem; margin: 2rem; padding: 2.5rem; border-radius: 1rem; background: light-dark(#fff, #262626); box-shadow: 0 1px 2px #0002, 0 8px 32px #0001; }
h1 { margin: 0 0 .75rem; font-size: 1.5rem; line-height: 1.25; }
p { margin: 0 0 .75rem; color: light-dark(#4a4a4a, #c7c7c7); }
p:last-child { margin: 0; }
</style>
</head>
<body><main><h1>${escapeHtml(page.title)}</h1>${page.sentences.map((sentence) => `<p>${escapeHtml(sentence)}</p>`).join('')}</main></body>
</html>
`;
}

const BACK = 'You can close this page and go back to Webex.';

export const connectedPage = (email: string): Page => ({
  status: 200,
  title: 'Connected',
  sentences: [`Convene may now act for ${email}. What you asked for goes on by itself.`, BACK],
});

export const refusedPage: Page = {
  status: 200,
  title: 'Not connected',
  sentences: [
    'You did not allow the access, so nothing was stored and nothing was changed.',
    'Ask Convene again whenever you like; it will send you a new link.',
  ],
};

export const lessPage: Page = {
  status: 200,
  title: 'Nothing was changed',
  sentences: [
    'You allowed less than Convene may do for you already, so the access it has was kept.',
    'Ask Convene again to allow all of it, or say "access" to it to give less.',
  ],
};

export const blockedPage: Page = {
  status: 200,
  title: 'Not connected',
  sentences: [
    'Webex did not allow the connection: your company may have to approve the integration "Convene" first.',
    'Ask your Webex administrator to allow it, then ask Convene again.',
  ],
};

export const expiredPage: Page = {
  status: 410,
  title: 'This link is no longer good',
  sentences: [
    'A link works once and for 15 minutes. Nothing was changed.',
    'Say "connect" to Convene and use the new link.',
  ],
};

export const wrongAccountPage = (meant: string, used: string): Page => ({
  status: 403,
  title: 'That was another account',
  sentences: [
    `The link was meant for ${meant}, but you signed in as ${used}. Nothing was stored.`,
    'Sign out of Webex in this browser, then say "connect" to Convene and sign in with the right account.',
  ],
});

export const failedPage: Page = {
  status: 502,
  title: 'Connecting did not work',
  sentences: [
    'Webex did not complete the sign-in. Nothing was stored.',
    'Say "connect" to Convene to try it with a new link.',
  ],
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
