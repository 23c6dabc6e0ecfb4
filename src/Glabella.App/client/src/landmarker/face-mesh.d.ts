// The landmarker is a classic script that puts these names on the window.
import type * as Mesh from '@mediapipe/face_mesh';

declare global {
  interface Window {
    readonly FaceMesh?: typeof Mesh.FaceMesh;
    readonly FACEMESH_LIPS?: Mesh.LandmarkConnectionArray;
    readonly FACEMESH_LEFT_EYE?: Mesh.LandmarkConnectionArray;
    readonly FACEMESH_LEFT_EYEBROW?: Mesh.LandmarkConnectionArray;
    readonly FACEMESH_RIGHT_EYE?: Mesh.LandmarkConnectionArray;
    readonly FACEMESH_RIGHT_EYEBROW?: Mesh.LandmarkConnectionArray;
    readonly FACEMESH_FACE_OVAL?: Mesh.LandmarkConnectionArray;
  }
}
