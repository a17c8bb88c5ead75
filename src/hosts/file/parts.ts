/** What the parts and elements of a workbook are to its user: data for `losses.ts`. */

/** Kinds of parts, by the end of their content type (ECMA-376 part 1, 12.3 and Microsoft's extensions), first match. */
export const PART_KINDS: readonly { readonly type: RegExp; readonly kind: string }[] = [
  {
    type: /macroEnabled\.main\+xml$|vbaProject|vbaProjectSignature|macrosheet|intlmacrosheet|attachedToolbars/i,
    kind: '宏',
  },
  { type: /template\.main\+xml$|sheet\.main\+xml$/i, kind: 'workbook' },
  { type: /worksheet\+xml$/i, kind: 'worksheet' },
  { type: /chartsheet\+xml$/i, kind: '图表工作表' },
  { type: /dialogsheet\+xml$/i, kind: '对话框工作表' },
  { type: /chartuserShapes\+xml$/i, kind: '图表中的图形' },
  { type: /chartstyle\+xml$|chartcolorstyle\+xml$/i, kind: '图表样式' },
  { type: /chart(?:ex)?\+xml$/i, kind: '图表' },
  { type: /drawing\+xml$/i, kind: 'drawing' },
  { type: /vmlDrawing$/i, kind: 'vml' },
  { type: /diagram\w*\+xml$/i, kind: 'SmartArt 图形' },
  { type: /pivotCache\w+\+xml$|pivotTable\+xml$/i, kind: '数据透视表' },
  { type: /slicer(?:Cache)?\+xml$/i, kind: '切片器' },
  { type: /timeline(?:Cache)?\+xml$/i, kind: '日程表' },
  { type: /threadedcomments\+xml$/i, kind: '新式批注（带回复的评论）' },
  { type: /person\+xml$/i, kind: 'person' },
  { type: /comments\+xml$/i, kind: 'comments' },
  { type: /queryTable\+xml$/i, kind: '查询表' },
  { type: /table\+xml$/i, kind: '表格（超级表）' },
  { type: /tableSingleCells\+xml$|xmlMaps?\+?/i, kind: 'XML 映射' },
  { type: /connections\+xml$/i, kind: '数据连接' },
  { type: /externalLink\+xml$/i, kind: '外部链接' },
  { type: /controlproperties\+xml$|activeX/i, kind: '窗体控件' },
  {
    type: /oleObject$|\.package$|openxmlformats-officedocument\.(?:wordprocessingml|presentationml)/i,
    kind: '嵌入对象',
  },
  { type: /signature/i, kind: '数字签名' },
  { type: /revision(?:Headers|Log)\+xml$|userNames\+xml$/i, kind: '修订记录' },
  { type: /volatileDependencies\+xml$/i, kind: '实时数据公式' },
  {
    type: /sheetMetadata\+xml$|rdrichvalue|rdarray|richStyles|rdsupportingproperty/i,
    kind: '动态数组公式或富数据类型',
  },
  { type: /model\+data$|powerpivot/i, kind: '数据模型' },
  { type: /labelInfo/i, kind: '敏感度标签' },
  { type: /^(?:image|audio|video)\//i, kind: '图片' },
  { type: /custom-properties\+xml$/i, kind: '自定义文档属性' },
  { type: /customXmlProperties\+xml$/i, kind: '自定义 XML 数据' },
  { type: /calcChain\+xml$/i, kind: '计算顺序缓存' },
  { type: /printerSettings$/i, kind: '打印机设置' },
  { type: /webextension/i, kind: '加载项面板的位置' },
  {
    type: /theme(?:Override)?\+xml$|styles\+xml$|sharedStrings\+xml$|relationships\+xml$|core-properties\+xml$|extended-properties\+xml$/i,
    kind: 'own',
  },
];

/** Kinds told by their place, before their content type is asked. */
export const PART_PLACES: readonly { readonly place: RegExp; readonly kind: string }[] = [
  { place: /^docProps\/thumbnail\./i, kind: '缩略图' },
  { place: /^customXml\//i, kind: '自定义 XML 数据' },
  { place: /^_xmlsignatures\//i, kind: '数字签名' },
  { place: /\.rels$|^\[Content_Types\]\.xml$|^xl\/styles\.xml$/i, kind: 'own' },
];

/** Lost without harm: Excel and WPS make them again, or nobody sees them. Said in one line. */
export const HARMLESS: ReadonlySet<string> = new Set([
  '自定义文档属性',
  '自定义 XML 数据',
  '计算顺序缓存',
  '打印机设置',
  '加载项面板的位置',
  '缩略图',
  'person',
  '拼音标注',
  '命名的单元格样式',
  '单引号前缀',
]);

/** Elements of a sheet that hold others, are written anew by any program, or are compared in a way of their own. */
export const PLAIN_ELEMENTS: ReadonlySet<string> = new Set(
  (
    'worksheet dimension sheetPr outlinePr pageSetUpPr sheetViews sheetView pane selection sheetFormatPr sheetCalcPr ' +
    'cols col sheetData row c v f is t r rPr b i u strike sz color rFont family charset scheme vertAlign ' +
    'outline shadow condense extend conditionalFormatting dataValidations formula formula1 formula2 hyperlinks mergeCells ' +
    'rowBreaks colBreaks extLst ext tableParts ignoredErrors protectedRanges pageMargins printOptions pageSetup ' +
    'headerFooter phoneticPr rPh AlternateContent Choice Fallback controls oleObjects drawing legacyDrawing cfvo ' +
    'customSheetViews scenarios smartTags cellWatches cellWatch webPublishItems'
  ).split(' '),
);

/** What a lost element or attribute is to the user. The key is the element, with its variety where it has any. */
export const ELEMENT_NAMES: Readonly<Record<string, string>> = {
  'cell@number': '带超链接的数值，或合并单元格下面遮住的值',
  cell: '合并单元格下面遮住的值',
  'row@hidden': '隐藏的空行',
  'f@array': '数组公式',
  'f@dataTable': '模拟运算表',
  'c@cm': '动态数组公式',
  'c@vm': '富数据类型',
  mergeCell: '合并单元格',
  cfRule: '条件格式',
  colorScale: '条件格式（色阶）',
  dataBar: '条件格式（数据条）',
  iconSet: '条件格式（图标集）',
  oddHeader: '页眉页脚',
  oddFooter: '页眉页脚',
  evenHeader: '页眉页脚',
  evenFooter: '页眉页脚',
  firstHeader: '页眉页脚',
  firstFooter: '页眉页脚',
  dataValidation: '数据有效性（下拉列表）',
  hyperlink: '超链接',
  autoFilter: '筛选',
  filterColumn: '筛选条件',
  sortState: '排序状态',
  sheetProtection: '工作表保护',
  protectedRange: '允许编辑的区域',
  picture: '工作表背景',
  legacyDrawingHF: '页眉页脚中的图片',
  drawingHF: '页眉页脚中的图片',
  oleObject: '嵌入对象',
  control: '窗体控件',
  tablePart: '表格（超级表）',
  customSheetView: '自定义视图',
  scenario: '方案',
  dataConsolidate: '合并计算',
  sparkline: '迷你图',
  brk: '分页符',
  tabColor: '工作表标签颜色',
  ignoredError: '忽略错误的设置',
  definedName: '定义的名称',
  workbookProtection: '工作簿保护',
  fileSharing: '修改权限密码',
  customWorkbookView: '自定义视图',
  externalReference: '外部链接',
  pivotCache: '数据透视表',
  indexedColors: '自定义调色板',
  tableStyle: '自定义表格样式',
  cellStyle: '命名的单元格样式',
  quotePrefix: '单引号前缀',
  rPh: '拼音标注',
  comment: '批注',
  ClientData: '窗体控件',
  pic: '图片',
  sp: '图形',
  cxnSp: '图形',
  grpSp: '图形',
  graphicFrame: '图表或图形',
  contentPart: '墨迹',
  srcRect: '图片的裁剪',
};
