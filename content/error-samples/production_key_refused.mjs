/**
 * Stops a process whose key and address do not belong together, before the
 * key leaves the machine.
 */
function checkEnvironment({
  KYNETRA_API_KEY: key = '',
  KYNETRA_BASE_URL: baseUrl = '',
}) {
  const isProductionUrl = new URL(baseUrl).hostname === 'api.kynetra.io';
  const isProductionKey = key.startsWith('sk_prod_');
  if (isProductionUrl !== isProductionKey) {
    throw new Error(
      `${isProductionKey ? 'a production' : 'a test'} key is set for ${new URL(baseUrl).host}`,
    );
  }
}

checkEnvironment(process.env);
console.log('key and address belong together');
