/** Set once when the process begins to stop: readiness turns false and new requests are sent away. */
export const closingState = { isClosing: false };
