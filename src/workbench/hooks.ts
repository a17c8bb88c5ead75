import { useEffect } from 'react';
import { useDesk, useWorkbench } from './context';

/** The title of the browser's tab. */
export function useTitle(): void {
  const { texts } = useWorkbench();
  const file = useDesk((state) => state.file);
  useEffect(() => {
    const name = file && `${file.changed ? '• ' : ''}${file.name ?? texts.bar.untitled}`;
    document.title = [name, texts.title].filter(Boolean).join(' - ');
  }, [file, texts]);
}

/** Whoever has opened a workbook is in its grid. */
export function useFocusOnGrid(): void {
  const { desk } = useWorkbench();
  const opened = useDesk((state) => state.opened);
  useEffect(() => {
    if (opened > 0)
      void desk.grid().then((grid) => {
        grid.focus();
      });
  }, [desk, opened]);
}
