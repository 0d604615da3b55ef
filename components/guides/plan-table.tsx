import { planAnchor, quotaAnchor } from '#lib/links/page-anchors.ts';
import type { RateLimitPlan } from '#lib/openapi/model.ts';
import { say } from '#lib/words/say.ts';
import { words } from '#words/guides.ts';
import { AnchorLink } from '../ui/anchor-link.tsx';
import { getMainApi } from './main-api.ts';
import { ProseTable } from './prose-elements.tsx';

const numbers = new Intl.NumberFormat('en');

/** The policy of the description, and one column per plan with the numbers that the sandbox enforces. */
export async function PlanTable() {
  const { rateLimits } = await getMainApi();
  if (rateLimits === undefined) return <p>{words.noLimits}</p>;
  const { description, quotas, plans } = rateLimits;
  return (
    <>
      {description !== undefined && <p className="policy">{description}</p>}
      <ProseTable label={words.requestsByPlan}>
        <thead>
          <tr>
            <th scope="col">{words.plan}</th>
            {plans.map(({ id, name }) => (
              <th scope="col" key={id} id={planAnchor(id)} className="plan-name">
                {name}
                <AnchorLink anchor={planAnchor(id)} name={say(words.planNamed, { name })} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {quotas.map(({ name, window }, index) => (
            <tr key={name} id={quotaAnchor(name)}>
              <th scope="row">
                {describeQuota(name, window)}
                <AnchorLink anchor={quotaAnchor(name)} name={describeQuota(name, window)} />
              </th>
              {plans.map((plan) => (
                <td key={plan.id} className="plan-limit">
                  {describeLimit(plan, index)}
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{words.forWhom}</th>
            {plans.map(({ id, description: purpose }) => (
              <td key={id} className="plan-note">
                {purpose}
              </td>
            ))}
          </tr>
        </tbody>
      </ProseTable>
    </>
  );
}

function describeLimit({ limits }: RateLimitPlan, index: number): string {
  const limit = limits[index];
  return limit === null || limit === undefined ? words.custom : numbers.format(limit);
}

const shortNames: Readonly<Record<string, string>> = { second: 'sec', minute: 'min' };

function describeQuota(name: string, window: number): string {
  const usual = { second: 1, minute: 60, hour: 3600, day: 86_400 }[name];
  return `Requests/${shortNames[name] ?? name}${usual === window ? '' : ` (${numbers.format(window)} s)`}`;
}
