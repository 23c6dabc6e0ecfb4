/** The id of a photograph's view, as it is stored. */
export type ViewId =
  | 'rest' | 'raise-brows' | 'frown' | 'squint' | 'smile' | 'blink' | 'snarl' | 'pucker' | 'corners-down' | 'chin' | 'platysma'
  | 'right-45' | 'left-45' | 'right-90' | 'left-90';

export type Facing = 'front' | 'oblique' | 'profile';

export interface View {
  readonly id: ViewId;
  readonly name: string;
  /** What the clinician says to the patient. */
  readonly say: string;
  /** What the clinician looks for. */
  readonly look: string;
  readonly facing: Facing;
  /** +1 when the head is turned to the patient's left, so that the right side is seen. */
  readonly toward: -1 | 0 | 1;
  readonly eyes: 'open' | 'closed' | 'any';
  readonly usual: boolean;
}

type Given = Omit<Partial<View>, 'id' | 'name' | 'say' | 'look'>;

const view = (id: ViewId, name: string, say: string, look: string, given: Given = {}): View => ({
  id, name, say, look, facing: 'front', toward: 0, eyes: 'any', usual: false, ...given,
});

/** All views in the order in which they are taken. */
export const VIEWS: readonly View[] = [
  view('rest', 'At rest', 'Relax your face. Look into the camera, lips closed.', 'Brows and lids where they lie by themselves.', { eyes: 'open', usual: true }),
  view('raise-brows', 'Raise brows', 'Raise your eyebrows as high as you can.', 'Forehead lines; both brows fully up.', { eyes: 'open', usual: true }),
  view('frown', 'Frown', 'Frown as hard as you can.', 'The brows drawn together and down.', { usual: true }),
  view('squint', 'Squint', 'Squint, as against bright sun.', 'Crow’s feet; the eyes not quite shut.', { usual: true }),
  view('smile', 'Smile', 'Smile widely and show your teeth.', 'Corners of the mouth fully up and out.', { usual: true }),
  view('blink', 'Close eyes', 'Close your eyes gently.', 'Both lids shut without effort.', { eyes: 'closed' }),
  view('snarl', 'Wrinkle nose', 'Wrinkle your nose, as at a bad smell.', 'Lines on the sides of the nose; upper lip up.'),
  view('pucker', 'Pucker', 'Purse your lips, as for a kiss.', 'Lines around the lips.'),
  view('corners-down', 'Corners down', 'Pull the corners of your mouth down.', 'Corners down on both sides, lips closed.'),
  view('chin', 'Chin', 'Push your lower lip up and wrinkle your chin.', 'Dimples on the chin.'),
  view('platysma', 'Neck bands', 'Show your lower teeth and tighten your neck.', 'Bands of the neck; neck and collarbones in the picture.'),
  view('right-45', 'Right 45°', 'Turn your head to your left, half way. Look straight ahead.', 'The right side of the face; tip of the nose inside the left cheek.', { facing: 'oblique', toward: 1 }),
  view('left-45', 'Left 45°', 'Turn your head to your right, half way. Look straight ahead.', 'The left side of the face; tip of the nose inside the right cheek.', { facing: 'oblique', toward: -1 }),
  view('right-90', 'Right profile', 'Turn your head fully to your left.', 'The right profile; the other brow hidden.', { facing: 'profile', toward: 1 }),
  view('left-90', 'Left profile', 'Turn your head fully to your right.', 'The left profile; the other brow hidden.', { facing: 'profile', toward: -1 }),
];

export const viewOf = (id: string): View | undefined => VIEWS.find((one) => one.id === id);
