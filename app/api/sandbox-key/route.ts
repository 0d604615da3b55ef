import { answerSandboxKey } from '#lib/proxy/index.ts';

export const dynamic = 'force-dynamic';

export { answerSandboxKey as POST };
