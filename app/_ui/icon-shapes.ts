/** One drawing by name, on a 24 × 24 grid: circles as [x, y, radius], boxes as [x, y, width, height, radius], and paths. */
type Shape = {
  circles?: readonly (readonly [number, number, number])[];
  box?: readonly [number, number, number, number, number];
  path?: string;
};

export const iconShapes = {
  alert: { path: "M12 3.8 2.8 19.6h18.4zM12 10v4.4M12 17v.1" },
  back: { path: "M19 12H5m6-6-6 6 6 6" },
  calendar: { box: [4, 5.5, 16, 15, 2], path: "M4 10h16M8.5 3.5v4M15.5 3.5v4" },
  camera: {
    circles: [[12, 13.3, 3.4]],
    path: "M4 8h3l1.6-2.5h6.8L17 8h3a1 1 0 0 1 1 1v9.5a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1z",
  },
  car: {
    path: "M4 16.5v-3.2l2-5.3A2 2 0 0 1 7.9 6.6h8.2A2 2 0 0 1 18 8l2 5.3v3.2M4 12.8h16M4 16.5h16v2.2h-2.5v-2.2M6.5 16.5v2.2H4v-2.2",
  },
  check: { path: "m5 12.5 4.5 4.5L19 7.5" },
  clock: { circles: [[12, 12, 8.5]], path: "M12 7.5V12l3 2" },
  close: { path: "m6.5 6.5 11 11m0-11-11 11" },
  document: { path: "M14 3H7a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2V8zM14 3v5h5M9 13h6M9 17h4" },
  down: { path: "m6 9.5 6 6 6-6" },
  download: { path: "M12 4v11.5m-4.5-4 4.5 4 4.5-4M4.5 19.5h15" },
  envelope: { box: [3, 5.5, 18, 13, 2], path: "m3.5 7 8.5 6 8.5-6" },
  euro: { path: "M18 6.5A7 7 0 1 0 18 17.5M4 10.5h9M4 13.5h8" },
  eye: { circles: [[12, 12, 2.8]], path: "M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12z" },
  forward: { path: "M5 12h14m-6-6 6 6-6 6" },
  hand: {
    path: "M8 12V5.5a1.5 1.5 0 0 1 3 0V11m0-1V4.5a1.5 1.5 0 0 1 3 0V11m0-.5V6a1.5 1.5 0 0 1 3 0v8c0 4-2.5 6.5-6 6.5-3 0-4.5-1.5-6-4.5l-1.8-3.4a1.5 1.5 0 0 1 2.6-1.5L8 13",
  },
  home: { path: "m4 11 8-7 8 7v8.5a1 1 0 0 1-1 1h-4.5V15h-5v5.5H5a1 1 0 0 1-1-1z" },
  info: { circles: [[12, 12, 8.8]], path: "M12 11v5M12 7.8v.1" },
  letterbox: { path: "M4 20V11a6 6 0 0 1 6-6h5a5 5 0 0 1 5 5v10zM4 20h16M10 5a6 6 0 0 1 6 6v9M7 11.5h5.5" },
  link: {
    path: "M10 14a4 4 0 0 0 5.7 0l3.3-3.3a4 4 0 0 0-5.7-5.7l-1 1M14 10a4 4 0 0 0-5.7 0L5 13.3A4 4 0 0 0 10.7 19l1-1",
  },
  lock: { box: [5, 11, 14, 9.5, 2.5], path: "M8 11V7.8a4 4 0 0 1 8 0V11" },
  menu: { path: "M4 7h16M4 12h16M4 17h16" },
  message: { path: "M20.5 11.5a7.5 7.5 0 0 1-11 6.6L4 20l1.6-4.8A7.5 7.5 0 1 1 20.5 11.5z" },
  person: { circles: [[12, 8.5, 4]], path: "M4.5 20.5a7.5 7.5 0 0 1 15 0" },
  phone: {
    path: "M5 4h4l1.5 4.5-2.3 1.6a12 12 0 0 0 5.7 5.7l1.6-2.3L20 15v4a1.5 1.5 0 0 1-1.6 1.5A16 16 0 0 1 3.5 5.6 1.5 1.5 0 0 1 5 4z",
  },
  place: { circles: [[12, 9.5, 2.5]], path: "M12 21s7-6.2 7-11.5a7 7 0 0 0-14 0C5 14.8 12 21 12 21z" },
  print: {
    path: "M7 9V3.5h10V9M7 17H5a2 2 0 0 1-2-2v-4a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-2M7 14h10v6.5H7z",
  },
  rotate: { path: "M19.5 12a7.5 7.5 0 1 1-2.6-5.7M20 3v4.5h-4.5" },
  search: { circles: [[11, 11, 7]], path: "m20 20-3.8-3.8" },
  truck: {
    circles: [
      [7.5, 17.5, 2],
      [17, 17.5, 2],
    ],
    path: "M3 6.5h11v10H3zM14 10h4l3 3.2v3.3h-7z",
  },
  up: { path: "m6 14.5 6-6 6 6" },
  upload: { path: "M12 16V4.5m-4.5 4 4.5-4 4.5 4M4.5 15.5V18a2 2 0 0 0 2 2h11a2 2 0 0 0 2-2v-2.5" },
  "zoom-in": { circles: [[11, 11, 7]], path: "m20 20-3.8-3.8M11 8v6M8 11h6" },
  "zoom-out": { circles: [[11, 11, 7]], path: "m20 20-3.8-3.8M8 11h6" },
} as const satisfies Record<string, Shape>;

export type IconName = keyof typeof iconShapes;

export const shapeOf = (name: IconName): Shape => iconShapes[name];
