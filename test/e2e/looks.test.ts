import { looks } from './support/looks';
import { pageTests } from './support/pages';
import { SCENES } from './support/scenes';

const SIZES = [320, 400, 600].map((width) => ({ width, height: 800 }));
/** A window of 640 × 800 px at 200%. */
const ZOOMED = { width: 320, height: 400 };

const inPane = pageTests('pages');

describe('every state of the pane fits, reads and shows in every theme and width', () => {
  for (const { name, query, arrive } of SCENES) {
    inPane(
      name,
      async (page) => {
        await arrive(page);
        expect(await looks(page, name, SIZES, ZOOMED)).toEqual([]);
      },
      { viewport: SIZES[0]!, query },
    );
  }
});
