/** How many stores the list of one computer holds. */
export const mostStores = 200;
