/** A table as its unit has published it, mistakes included. */
export { default } from '../../assets/示例/九龙办事处2023年度整体绩效目标表.txt';
