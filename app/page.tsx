import { CodeBlock } from '#components/code/code-block.tsx';
import { CodeGroup } from '#components/code/code-group.tsx';
import { Frame } from '#components/shell/frame.tsx';
import { portal } from '#portal-config';

export default function HomePage() {
  return (
    <Frame>
      <div className="px-4 py-12 md:px-6">
        <h1 className="text-4xl font-semibold">{portal.description}</h1>
        <div className="mt-8 grid max-w-2xl gap-6">
          <CodeGroup
            label="Sample"
            samples={[
              {
                language: 'curl',
                label: 'cURL',
                source:
                  'curl https://api.kynetra.io/v1/users \\\n  -H "Authorization: Bearer sk_test_your_key" \\\n  -d \'{"email": "a@b.c"}\'',
              },
              {
                language: 'javascript',
                label: 'JavaScript',
                source:
                  "const response = await fetch('https://x/y', {\n  method: 'POST',\n  // why\n  headers: { Authorization: `Bearer ${key}` },\n});\n\nconsole.log(await response.json(), 12);",
              },
            ]}
          />
          <CodeBlock
            language="json"
            title="201 Created"
            source={'{\n  "userId": "usr_1",\n  "n": 12,\n  "ok": true,\n  "x": null\n}'}
          />
        </div>
      </div>
    </Frame>
  );
}
