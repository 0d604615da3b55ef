import { readFileSync } from 'node:fs';
import ts from 'typescript';

/** Where the settings of a site are documented: their doc comments are the text of the page. */
const sources = ['lib/site/define-site.ts', 'lib/site/connection-definition.ts'];

const head = `---
title: Configuration
description: Every setting of portal.config.ts, with its type and what it does where it is left out.
section: The site
order: 2
---

\`portal.config.ts\` in the site's folder holds one object. \`defineSite\` types it, so that an editor completes and checks what is
written inside. A schema checks it again at every start and build, and names each fault with its line, what is wrong and how to
mend it.

\`\`\`ts title="portal.config.ts"
import { defineSite } from 'developer-portal/site';

export default defineSite({
  name: 'Acme',
  description: 'Orders and what becomes of them.',
  apis: [{ slug: 'orders', backend: { origin: 'https://sandbox.acme.example', basePath: '/v1' } }],
});
\`\`\`
`;

/** The page that documents every setting, in the order of the source. */
export function configurationPage(): string {
  const types = new Map(
    sources
      .flatMap((path) => statementsOf(path))
      .filter((each) => ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each))
      .map((each) => [each.name.text, each]),
  );
  const page = new SettingsPage(types);
  page.addMembers('SiteDefinition', '');
  return `${head}\n${page.sections.join('\n')}`;
}

function statementsOf(path: string): readonly ts.Statement[] {
  return ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true).statements;
}

type Declared = ts.InterfaceDeclaration | ts.TypeAliasDeclaration;

class SettingsPage {
  readonly sections: string[] = [];
  private readonly types: ReadonlyMap<string, Declared>;
  private readonly written = new Map<string, string>();

  constructor(types: ReadonlyMap<string, Declared>) {
    this.types = types;
  }

  /** The members of an interface, those that it inherits behind its own. */
  addMembers(name: string, path: string): void {
    const declared = this.types.get(name);
    if (declared === undefined || !ts.isInterfaceDeclaration(declared)) return;
    const known = this.written.get(name);
    if (known !== undefined) {
      this.sections.push(`As [\`${known}\`](#${anchorOf(known)}).\n`);
      return;
    }
    this.written.set(name, path.replace(/\.$/, ''));
    const members = declared.members.filter(ts.isPropertySignature);
    for (const member of members) {
      this.addMember(member, path);
      if (path === '') this.addNested(member, path);
    }
    for (const clause of declared.heritageClauses ?? [])
      for (const type of clause.types) this.addInherited(type.expression.getText(), path);
    // Below the first level what stands beside each other comes before what stands within.
    if (path !== '') for (const member of members) this.addNested(member, path);
  }

  private addInherited(name: string, path: string): void {
    const known = this.written.get(name);
    if (known === undefined) {
      this.addMembers(name, path);
      return;
    }
    const names = this.membersOf(name).map((member) => `[\`${member}\`](#${anchorOf(`${known}.${member}`)})`);
    this.sections.push(`${names.join(', ')} may stand here too.\n`);
  }

  private membersOf(name: string): string[] {
    const declared = this.types.get(name);
    return declared && ts.isInterfaceDeclaration(declared)
      ? declared.members.flatMap((member) => (member.name ? [member.name.getText()] : []))
      : [];
  }

  private addMember(member: ts.PropertySignature, path: string): void {
    const setting = path + member.name.getText();
    const level = path === '' ? '##' : '###';
    const need = member.questionToken ? 'optional' : 'required';
    this.sections.push(
      `${level} \`${setting}\`\n\n\`${this.typeText(member.type)}\`, ${need}\n\n${docOf(member)}\n`,
    );
  }

  private addNested(member: ts.PropertySignature, path: string): void {
    const setting = path + member.name.getText();
    const isList = member.type !== undefined && /\[\]$/.test(member.type.getText());
    for (const name of this.referencesOf(member.type))
      this.addMembers(name, `${setting}${isList ? '[]' : ''}.`);
  }

  /** The interfaces that a type names. */
  private referencesOf(type: ts.TypeNode | undefined): string[] {
    const names: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isTypeReferenceNode(node) && this.types.has(node.typeName.getText()))
        names.push(node.typeName.getText());
      ts.forEachChild(node, visit);
    };
    if (type) visit(type);
    return names;
  }

  /** A type as a reader of JSON would say it: objects that have sections of their own are `{ … }`. */
  private typeText(type: ts.TypeNode | undefined): string {
    let text = (type?.getText() ?? '')
      .replace(/\/\*\*.*?\*\//gs, '')
      .replace(/\breadonly /g, '')
      .replace(/\s+/g, ' ')
      .replace(/;(?= \})/g, '');
    for (const [name, declared] of this.types) {
      const named = new RegExp(`\\b${name}\\b`, 'g');
      if (!named.test(text)) continue;
      const shown = ts.isInterfaceDeclaration(declared) ? '{ … }' : `(${this.typeText(declared.type)})`;
      text = text.replace(named, () => shown);
    }
    return text
      .replace(/Readonly<Record<string, (.*)>>/, '{ [name: string]: $1 }')
      .replace(/^\| /, '')
      .replace(/^\(([^()]*)\)$/, '$1')
      .replace(/\(\| /g, '(');
  }
}

/** As GitHub makes it of a heading: letters and digits stay. */
function anchorOf(setting: string): string {
  return setting.toLowerCase().replace(/[^a-z\d_-]/g, '');
}

/** The text of a doc comment on one line; names of variables in it are not to be filled in. */
function docOf(node: ts.Node): string {
  const [doc] = ts.getJSDocCommentsAndTags(node);
  const comment = doc && typeof doc.comment === 'string' ? doc.comment : '';
  return comment
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('{{', '\\{{')
    .trim();
}
