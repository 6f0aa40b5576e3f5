/**
 * How cards look, in the words of the Adaptive Cards renderer and with Webex's own sizes and spacings. Colours
 * are custom properties (card-colours.css has the figures), so that a card follows light and dark while somebody
 * is filling it in.
 */

const COLOURS = ['default', 'dark', 'light', 'accent', 'good', 'warning', 'attention'];

/** Webex's container styles: their grounds. All but the plain one are written on in the colours of emphasis. */
const STYLES = ['default', 'emphasis', 'good', 'accent', 'warning', 'attention'];

/** @param {string} style */
function containerStyle(style) {
  const foregroundColors = COLOURS.map((colour) => {
    const property = `--card-${style === 'default' ? 'default' : 'emphasis'}-${colour}`;
    return [colour, { default: `var(${property})`, subtle: `var(${property}-subtle)` }];
  });
  return { backgroundColor: `var(--card-${style}-background)`, foregroundColors: Object.fromEntries(foregroundColors) };
}

export const HOST_CONFIG = {
  supportsInteractivity: true,
  fontFamily: 'inherit',
  spacing: { small: 4, default: 12, medium: 12, large: 12, extraLarge: 16, padding: 12 },
  separator: { lineThickness: 1, lineColor: 'var(--card-separator)' },
  fontSizes: { small: 12, default: 14, medium: 16, large: 20, extraLarge: 22 },
  fontWeights: { lighter: 300, default: 400, bolder: 600 },
  lineHeights: { small: 16, default: 20, medium: 22, large: 26, extraLarge: 28 },
  imageSizes: { small: 40, medium: 80, large: 160 },
  containerStyles: Object.fromEntries(STYLES.map((style) => [style, containerStyle(style)])),
  actions: {
    maxActions: 20,
    // The gap between buttons is the style sheet's, which lets them wrap.
    buttonSpacing: 0,
    showCard: { actionMode: 'inline', inlineTopMargin: 8, style: 'emphasis' },
    actionsOrientation: 'horizontal',
    actionAlignment: 'left',
    iconPlacement: 'leftOfTitle',
  },
  imageSet: { imageSize: 'medium', maxImageHeight: 100 },
  factSet: {
    title: { size: 'default', color: 'default', isSubtle: false, weight: 'bolder', wrap: true, maxWidth: 150 },
    value: { size: 'default', color: 'default', isSubtle: false, weight: 'default', wrap: true },
    spacing: 10,
  },
  textBlock: { headingLevel: 4 },
  inputs: {
    label: {
      inputSpacing: 'small',
      requiredInputs: { size: 'small', color: 'default', isSubtle: true, suffix: ' *', suffixColor: 'warning' },
      optionalInputs: { size: 'small', color: 'default', isSubtle: true },
    },
    errorMessage: { size: 'small', color: 'warning' },
  },
};
