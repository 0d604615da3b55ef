import { words } from '#words/guides.ts';
import { getMainOperations } from './main-api.ts';
import { OperationLinks } from './operation-links.tsx';
import { InlineCode, ProseTable } from './prose-elements.tsx';
import { groupByScope } from './scopes.ts';

/** Each scope with the operations that need it, from the description's security requirements. */
export async function ScopeTable() {
  const groups = groupByScope(await getMainOperations());
  return (
    <ProseTable>
      <thead>
        <tr>
          <th scope="col">{words.scope}</th>
          <th scope="col">{words.allows}</th>
        </tr>
      </thead>
      <tbody>
        {[...groups].map(([scope, operations]) => (
          <tr key={scope}>
            <td>
              <InlineCode>{scope}</InlineCode>
            </td>
            <td>
              <OperationLinks operations={operations} />
            </td>
          </tr>
        ))}
      </tbody>
    </ProseTable>
  );
}
