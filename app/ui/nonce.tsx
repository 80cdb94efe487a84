import { createContext, useContext } from "react";

/** The content policy's nonce for the consoles' scripts; empty in the browser, where none is needed. */
export const NonceContext = createContext("");
export const useNonce = () => useContext(NonceContext);
