/** Whether a page was just navigated to, and its heading not yet focused. */
let arriving = false;

export const arrival = {
  expect: () => {
    arriving = true;
  },
  awaits: (): boolean => arriving,
  /** True once after each navigation: the new page's heading takes the focus. */
  take: (): boolean => {
    const was = arriving;
    arriving = false;
    return was;
  },
};
