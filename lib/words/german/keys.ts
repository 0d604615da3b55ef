import type { words as english } from '../english/keys.ts';
import type { Words } from '../model.ts';

export const words: Words<typeof english> = {
  makingAKey: 'Der Schlüssel wird erzeugt…',
  getASandboxKey: 'Sandbox-Schlüssel erhalten',
  getAnotherKey: 'Weiteren Schlüssel erhalten',
  plan: 'Tarif',
  theSandboxKeyIsFilled: 'Der Sandbox-Schlüssel ist eingetragen',
  noKeyWasMade: 'Es wurde kein Schlüssel erzeugt',
  portalUnreachableCheck:
    'Das Portal ist nicht erreichbar. Prüfen Sie die Verbindung und versuchen Sie es noch einmal.',
  noKey: 'Kein Schlüssel: {title}',
  keyIsKept: 'Dieser Schlüssel bleibt in diesem Tab, bis Sie ihn schließen.',
  keyOfPlanIsKept: 'Dieser Schlüssel (Tarif {plan}) bleibt in diesem Tab, bis Sie ihn schließen.',
  forgetKey: 'Vergessen',
  keyIsForgotten: 'Der Schlüssel ist vergessen',
  aKeyIsMissing: 'Es fehlt ein Schlüssel',
  thisRequestNeedsAKey:
    'Diese Anfrage braucht einen Schlüssel. Holen Sie sich einen für die Sandbox: Er kostet nichts und verlangt keine Angaben.',
  getAKeyAndSend: 'Schlüssel erhalten und senden',
};
