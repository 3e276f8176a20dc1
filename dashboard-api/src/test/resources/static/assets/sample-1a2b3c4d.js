export const page = 'a part of the console, for the tests of its serving';
