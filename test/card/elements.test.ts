import { describe, expect, it } from 'vitest';
import { mayOpen, openUrl } from '../../src/card/elements.ts';
import { watchable } from '../../src/features/recordings/card.ts';

describe('what a card may open', () => {
  it.each(['https://example.com/play', 'http://127.0.0.1:3100/play'])('%s', (url) => {
    expect(openUrl('Watch', url)).toMatchObject({ url });
  });

  it.each(['http://example.com/play', 'javascript:alert(1)', 'file:///etc/passwd', 'no address', ''])(
    'not %s: no button is offered for it',
    (url) => {
      expect(mayOpen(url)).toBe(false);
      expect(watchable({ playbackUrl: url } as Parameters<typeof watchable>[0])).toBeUndefined();
      expect(() => openUrl('Watch', url)).toThrow();
    },
  );
});
