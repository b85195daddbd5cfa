import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  contentSecurityPolicy,
  reactAriaStyleHash,
  securityHeaders,
} from '../../../../electron/policy/content-security-policy.ts';

const directives = new Map(
  contentSecurityPolicy.split('; ').map((directive) => {
    const [name = '', ...values] = directive.split(' ');
    return [name, values.join(' ')] as const;
  }),
);

/** The text of the style element that the installed React Aria writes, read out of its source. */
const installedStyle = (): string => {
  const require = createRequire(import.meta.url);
  const components = createRequire(require.resolve('react-aria-components/package.json'));
  const folder = dirname(components.resolve('react-aria/package.json'));
  const source = readFileSync(join(folder, 'dist/private/interactions/usePress.mjs'), 'utf8');
  const attribute = /PRESSABLE_ATTRIBUTE = '([^']+)'/.exec(source)?.[1];
  const template = /style\.textContent = `([^`]+)`\.trim\(\)/.exec(source)?.[1];
  if (!attribute || !template) throw new Error('React Aria no longer writes its style in this form');
  return template.replace(/\$\{[^}]*PRESSABLE_ATTRIBUTE\}/, attribute).trim();
};

describe('the content security policy', () => {
  it('allows nothing by default', () => {
    expect(directives.get('default-src')).toBe("'none'");
    for (const name of ['base-uri', 'form-action', 'frame-ancestors', 'object-src']) {
      expect(directives.get(name)).toBe("'none'");
    }
  });

  it('runs no script but the built ones: none inline, none made from text', () => {
    expect(directives.get('script-src')).toBe("'self'");
    expect(contentSecurityPolicy).not.toMatch(/unsafe|\*|https?:|wss?:/);
    expect(directives.get('require-trusted-types-for')).toBe("'script'");
  });

  it('allows the one style element of the React Aria that is installed, by its hash', () => {
    const hash = createHash('sha256').update(installedStyle()).digest('base64');
    expect(reactAriaStyleHash).toBe(`sha256-${hash}`);
    expect(directives.get('style-src')).toBe(`'self' '${reactAriaStyleHash}'`);
  });

  it('names every Trusted Types policy that may be made', () => {
    expect(directives.get('trusted-types')).toBe('ProseMirrorClipboard robustness-worker pdf-worker');
  });

  it('names each directive once and reaches nothing off the machine', () => {
    expect(directives.size).toBe(contentSecurityPolicy.split('; ').length);
    expect(directives.get('connect-src')).toBe("'self'");
    expect(directives.get('font-src')).toBe("'self'");
    expect(directives.get('worker-src')).toBe("'self'");
    expect(directives.get('img-src')).toBe("'self' data: blob:");
  });
});

describe('the headers of every answer', () => {
  it('carry the policy, no sniffing, no opener and no referrer', () => {
    expect(securityHeaders).toEqual({
      'Content-Security-Policy': contentSecurityPolicy,
      'X-Content-Type-Options': 'nosniff',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Referrer-Policy': 'no-referrer',
    });
  });
});
