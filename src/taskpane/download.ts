/** Hands the file to the browser, which tells nothing more of it. */
export function download(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // The browser has to have begun reading.
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
