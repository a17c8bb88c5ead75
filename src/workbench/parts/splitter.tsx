import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useWorkbench } from '../context';
import { clampPaneWidth, PANE_WIDTH } from '../desk/preferences';

/** What one press of an arrow key does, in CSS pixels. */
const STEP = 16;

const useStyles = makeStyles({
  splitter: {
    // On the edge of the pane, half over the grid.
    position: 'absolute',
    insetBlock: 0,
    left: '-4px',
    width: '8px',
    zIndex: 1,
    '@media (max-width: 759px)': { display: 'none' },
    cursor: 'col-resize',
    touchAction: 'none',
    outlineStyle: 'none',
    '::after': {
      content: '""',
      position: 'absolute',
      inset: '0 3px',
      backgroundColor: tokens.colorNeutralStroke2,
    },
    ':hover::after': { backgroundColor: tokens.colorNeutralStroke1Hover },
    ':focus-visible::after': { inset: '0 2px', backgroundColor: tokens.colorStrokeFocus2 },
    '@media (forced-colors: active)': { '::after': { backgroundColor: 'CanvasText' } },
  },
});

interface Props {
  readonly controls: string;
  readonly width: number;
  readonly onWidth: (width: number) => void;
}

/** Between grid and pane: drawn with the pointer, moved with the arrow keys, double-clicked to the usual width. */
export function Splitter({ controls, width, onWidth }: Props): React.JSX.Element {
  const { texts } = useWorkbench();
  const [dragged, setDragged] = useState<{ readonly x: number; readonly width: number } | null>(null);
  const keys: Readonly<Record<string, number>> = {
    ArrowLeft: width + STEP,
    ArrowRight: width - STEP,
    Home: PANE_WIDTH.max,
    End: PANE_WIDTH.min,
  };
  const end = (): void => {
    setDragged(null);
  };
  return (
    <div
      className={useStyles().splitter}
      role="separator"
      aria-orientation="vertical"
      aria-label={texts.splitter}
      aria-controls={controls}
      aria-valuemin={PANE_WIDTH.min}
      aria-valuemax={PANE_WIDTH.max}
      aria-valuenow={width}
      tabIndex={0}
      onKeyDown={(event) => {
        const next = keys[event.key];
        if (next === undefined) return;
        event.preventDefault();
        onWidth(clampPaneWidth(next));
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragged({ x: event.clientX, width });
      }}
      onPointerMove={(event) => {
        if (dragged) onWidth(clampPaneWidth(dragged.width + dragged.x - event.clientX));
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => {
        onWidth(PANE_WIDTH.usual);
      }}
    />
  );
}
