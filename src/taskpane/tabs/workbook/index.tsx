import { Link, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type Ref } from 'react';
import { useTexts } from '../../context';
import { Tables } from './tables';

const useStyles = makeStyles({
  hidden: { display: 'none' },
  foot: {
    paddingTop: tokens.spacingVerticalXXL,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  link: { fontSize: 'inherit' },
});

/** The tab 整簿: the tables of the workbook, and at the foot, out of the way, the door to 宿主自检. */
export default function WorkbookTab(): React.JSX.Element {
  const styles = useStyles();
  const texts = useTexts().workbook;
  const [page, setPage] = useState<'tables' | 'self-check'>('tables');
  const checking = page === 'self-check';
  const [opened, setOpened] = useState(false);
  // Made here, so that a part that did not come is asked for again when the tab is drawn anew.
  const [SelfCheck] = useState(() => lazy(() => import('../../selfcheck')));
  const door = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (opened && !checking) door.current?.focus();
  }, [opened, checking]);
  return (
    <>
      <div className={mergeClasses(checking && styles.hidden)}>
        <Tables />
        <div className={styles.foot}>
          <Link
            as="button"
            // Fluent derives the element from optional props, which are `never` under exactOptionalPropertyTypes.
            ref={door as Ref<never>}
            className={styles.link}
            onClick={() => {
              setOpened(true);
              setPage('self-check');
            }}
          >
            {texts.selfCheck}
          </Link>
        </div>
      </div>
      {opened && (
        <div className={mergeClasses(!checking && styles.hidden)}>
          <Suspense fallback={null}>
            <SelfCheck
              open={checking}
              onBack={() => {
                setPage('tables');
              }}
            />
          </Suspense>
        </div>
      )}
    </>
  );
}
