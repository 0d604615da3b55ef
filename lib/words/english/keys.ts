export const words = {
  makingAKey: 'Making a key…',
  getASandboxKey: 'Get a sandbox key',
  getAnotherKey: 'Get another key',
  plan: 'Plan',
  theSandboxKeyIsFilled: 'The sandbox key is filled in',
  noKeyWasMade: 'No key was made',
  portalUnreachableCheck: 'The portal cannot be reached. Check the connection and try again.',
  noKey: 'No key: {title}',
  keyIsKept: 'This key is kept in this tab until you close it.',
  keyOfPlanIsKept: 'This {plan} key is kept in this tab until you close it.',
  forgetKey: 'Forget it',
  keyIsForgotten: 'The key is forgotten',
  aKeyIsMissing: 'A key is missing',
  thisRequestNeedsAKey:
    'This request needs a key. Take one for the sandbox: it costs nothing and asks for nothing.',
  getAKeyAndSend: 'Get a key and send',
} as const;
