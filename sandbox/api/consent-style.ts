/** The look of the consent pages: Webex's calm sheet, light and dark. Colours are Momentum Design's figures. */
export const CONSENT_STYLE = `
:root { color-scheme: light dark; --back: #f7f7f7; --sheet: #fff; --text: #000000f2; --soft: #000000b3; --line: #00000033;
  --accent: #1170cf; --accent-strong: #0353a8; --loud: #000000f2; --loud-text: #fff; --wash: #1170cf14; }
@media (prefers-color-scheme: dark) { :root { --back: #0f0f0f; --sheet: #1a1a1a; --text: #fffffff2; --soft: #ffffffb3;
  --line: #ffffff33; --accent: #64b4fa; --accent-strong: #9bcffc; --loud: #fffffff2; --loud-text: #000; --wash: #64b4fa1f; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: var(--back); color: var(--text);
  font: 400 16px/1.5 'Inter', 'Inter Variable', 'Momentum', system-ui, sans-serif; display: flex; flex-direction: column; align-items: center; }
header { width: 100%; padding: 20px 28px; font-weight: 700; letter-spacing: -.01em; }
header em { font-style: normal; font-weight: 400; color: var(--soft); }
main { width: min(480px, calc(100vw - 32px)); margin: 2vh 0 48px; padding: 36px 40px 28px; background: var(--sheet);
  border: 1px solid var(--line); border-radius: 16px; box-shadow: 0 8px 32px #0000001a; }
@media (max-width: 480px) { main { padding: 28px 20px 20px; } }
.pair { display: flex; align-items: center; gap: 12px; justify-content: center; margin-bottom: 20px; }
.mark, .avatar { width: 48px; height: 48px; border-radius: 50%; display: grid; place-items: center; flex: none; }
.mark { background: var(--wash); color: var(--accent); } .mark svg { width: 28px; }
.avatar { background: #6e7b8f; color: #fff; font-weight: 600; }
.dots { width: 56px; border-top: 3px dotted var(--line); }
h1 { margin: 0 0 8px; font-size: 22px; line-height: 1.3; font-weight: 700; text-align: center; text-wrap: balance; }
h2 { margin: 24px 0 4px; font-size: 15px; font-weight: 600; }
.who { margin: 0; text-align: center; color: var(--soft); } .who b { color: var(--text); }
a { color: var(--accent); } .who a { display: block; margin-top: 4px; font-size: 14px; }
ul { list-style: none; margin: 0; padding: 0; }
.scopes li { display: flex; gap: 12px; padding: 10px 0; border-bottom: 1px solid var(--line); }
.scopes svg { width: 16px; flex: none; margin-top: 4px; color: var(--accent); align-self: flex-start; }
.scopes b { font-weight: 500; } .scopes code { display: block; font-size: 12px; color: var(--soft); }
.new { font-style: normal; font-size: 12px; font-weight: 600; color: var(--accent-strong); background: var(--wash); border-radius: 8px; padding: 1px 8px; }
.tick { display: flex; gap: 10px; align-items: center; margin: 20px 0; font-size: 14px; } .tick input { width: 18px; height: 18px; accent-color: var(--accent); }
.buttons { display: flex; gap: 12px; justify-content: flex-end; }
button { font: inherit; font-weight: 600; padding: 8px 24px; border-radius: 20px; border: 1px solid var(--line); cursor: pointer; }
.loud { background: var(--loud); color: var(--loud-text); border-color: transparent; } .quiet { background: none; color: inherit; }
button:focus-visible, a:focus-visible, input:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.small { margin: 20px 0 0; font-size: 13px; color: var(--soft); text-align: center; }
.people a { display: flex; gap: 12px; align-items: center; padding: 10px 12px; border-radius: 10px; text-decoration: none; color: inherit; }
.people a:hover { background: var(--wash); } .people .avatar { width: 40px; height: 40px; font-size: 14px; }
.people b { display: block; font-weight: 600; } .people span span, .people a > span:last-child { font-size: 14px; line-height: 1.35; }
.people { margin-top: 16px; }
`;
