import { areaOf, sameCell } from '../../../../src/sheet/address';
import type { StoredComment, StoredSheet } from '../../store/model';
import { apiError } from '../errors';
import { remote, type ObjectType, type Remote } from '../objects';
import { rangeOf } from './addresses';
import { guardSheet, type World } from './world';

interface CollectionSelf {
  readonly world: World;
  /** Null for all comments of the workbook. */
  readonly sheet: StoredSheet | null;
}

interface CommentSelf {
  readonly world: World;
  readonly sheet: StoredSheet;
  readonly comment: StoredComment;
}

export function comments(world: World, sheet: StoredSheet | null): Remote {
  return remote(COLLECTION, { world, sheet });
}

function all({ world, sheet }: CollectionSelf): readonly CommentSelf[] {
  const sheets = sheet ? [sheet] : world.book.sheets;
  return sheets.flatMap((one) => one.comments.map((comment) => ({ world, sheet: one, comment })));
}

const COLLECTION: ObjectType<CollectionSelf> = {
  name: 'CommentCollection',
  items: (self) => all(self).map((one) => remote(COMMENT, one)),
  acts: {
    add(self, argument, content) {
      const { world } = self;
      const { sheet, area } = rangeOf(argument, world, self.sheet ?? world.book.active);
      guardSheet(world, sheet);
      if (area.rows * area.columns > 1) throw apiError('InvalidArgument', 'more than one cell');
      if (typeof content !== 'string' || content === '') throw apiError('InvalidArgument', 'content');
      const isTaken = [...sheet.comments, ...sheet.notes].some(({ cell }) => sameCell(cell, area));
      if (isTaken) throw apiError('InvalidOperation', 'the cell has one');
      world.book.made += 1;
      const comment = { id: `{CM-${world.book.made}}`, cell: { row: area.row, column: area.column }, content };
      sheet.comments.push(comment);
      return remote(COMMENT, { world, sheet, comment });
    },
  },
};

const COMMENT: ObjectType<CommentSelf> = {
  name: 'Comment',
  identity: ({ comment }) => ({ Id: comment.id }),
  guard: ({ world, sheet }) => {
    guardSheet(world, sheet);
  },
  reads: { id: ({ comment }) => comment.id, content: ({ comment }) => comment.content },
  gets: { getLocation: ({ world, sheet, comment }) => world.objects.range(sheet, areaOf(comment.cell)) },
  acts: {
    delete({ sheet, comment }) {
      sheet.comments = sheet.comments.filter((one) => one !== comment);
    },
  },
};
