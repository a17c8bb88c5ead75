/** What Microsoft's template measured when it was last built, for runs without a folder of it; never of the same run. */
export const RECORDED: readonly string[] = [
  '微软的任务窗格模板（记录值，不是这次测的；Office-Addin-TaskPane-React 4abbd86，React 18.3.1，Fluent 9.74.3，2 核 Linux，office.js 用替身）：',
  '　　JavaScript（gzip）165.4 kB；首次绘制 452–484 ms，可用 401–432 ms；处理器放慢 4 倍时 1,412–1,492 ms 和 1,326–1,393 ms',
  '　　在同一次运行里对比：构建模板（做法见 bench/README.md），再运行 npm run bench -- pane --peer <模板>/dist',
];
