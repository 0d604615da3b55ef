import type { ThemeRegistration } from 'shiki/core';

/**
 * A theme whose "colours" are class names: shiki only carries them from a scope to a token. Pages then hold
 * `class="k"` instead of an inline style, which the content security policy would refuse.
 */
const classes = {
  '#000001': 'c',
  '#000002': 'k',
  '#000003': 's',
  '#000004': 'n',
  '#000005': 'f',
  '#000006': 'p',
};

const plain = '#000000';

export const theme: ThemeRegistration = {
  name: 'portal',
  type: 'dark',
  fg: plain,
  bg: '#ffffff',
  settings: [
    { scope: ['comment', 'punctuation.definition.comment'], settings: { foreground: '#000001' } },
    {
      scope: [
        'keyword',
        'storage',
        'variable.language',
        'entity.name.tag',
        'constant.language',
        'keyword.operator.new',
      ],
      settings: { foreground: '#000002' },
    },
    { scope: ['string', 'constant.character', 'markup.inserted'], settings: { foreground: '#000003' } },
    { scope: ['constant.numeric', 'constant.other', 'markup.deleted'], settings: { foreground: '#000004' } },
    {
      scope: [
        'entity.name.function',
        'support.function',
        'entity.name.type',
        'entity.name.class',
        'support.class',
      ],
      settings: { foreground: '#000005' },
    },
    {
      scope: [
        'support.type.property-name',
        'entity.other.attribute-name',
        'meta.object-literal.key',
        'entity.name.tag.yaml',
        'constant.other.option',
      ],
      settings: { foreground: '#000006' },
    },
    {
      scope: [
        'keyword.operator',
        'punctuation',
        'string.unquoted.argument.shell',
        'meta.template.expression',
      ],
      settings: { foreground: plain },
    },
    {
      scope: ['punctuation.definition.string', 'string punctuation.section.embedded'],
      settings: { foreground: '#000003' },
    },
    { scope: ['punctuation.support.type.property-name'], settings: { foreground: '#000006' } },
  ],
};

/** The class of a token's "colour"; `undefined`: plain text. */
export function findTokenClass(color: string | undefined): string | undefined {
  return color === undefined
    ? undefined
    : Object.entries(classes).find(([key]) => key === color.toLowerCase())?.[1];
}
