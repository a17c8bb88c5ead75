/** Addresses of files that are built into the page's folder. */
declare module '*.svg' {
  const address: string;
  export default address;
}

/** Contents of text files that are built into a script. */
declare module '*.txt' {
  const text: string;
  export default text;
}
