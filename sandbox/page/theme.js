import { fill, h } from './element.js';
import { icon } from './icon.js';
import { createMenu } from './menu.js';

/**
 * Light or dark: as the system has it until somebody chooses, then as chosen, in this browser. Loaded before the
 * first paint, so that nothing flashes.
 *
 * @typedef {'system' | 'light' | 'dark'} Theme
 */

const KEY = 'convene.theme';
const CLASSES = { light: 'mds-theme-stable-lightWebex', dark: 'mds-theme-stable-darkWebex' };
/** @type {{ theme: Theme, label: string }[]} */
const THEMES = [
  { theme: 'system', label: 'As the system has it' },
  { theme: 'light', label: 'Light' },
  { theme: 'dark', label: 'Dark' },
];

const systemIsDark = matchMedia('(prefers-color-scheme: dark)');

/** @returns {Theme} */
function chosenTheme() {
  const saved = localStorage.getItem(KEY);
  return saved === 'light' || saved === 'dark' ? saved : 'system';
}

function apply() {
  const theme = chosenTheme();
  const look = theme === 'system' ? (systemIsDark.matches ? 'dark' : 'light') : theme;
  const root = document.documentElement;
  root.classList.remove(...Object.values(CLASSES));
  root.classList.add(CLASSES[look]);
  root.dataset['theme'] = look;
}

apply();
systemIsDark.addEventListener('change', apply);

/** The button that switches. */
export function createThemeSwitch() {
  const menu = createMenu({ label: 'Light or dark', className: 'icon-button', choices });
  menu.button.setAttribute('aria-label', 'Light or dark');

  function choices() {
    return THEMES.map(({ theme, label }) => ({
      content: [icon(theme), h('span', {}, label)],
      chosen: theme === chosenTheme(),
      take: () => {
        localStorage.setItem(KEY, theme);
        apply();
        draw();
      },
    }));
  }

  function draw() {
    fill(menu.button, icon(chosenTheme(), 18));
  }

  draw();
  return menu.element;
}
