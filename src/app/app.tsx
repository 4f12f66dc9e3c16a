/** A placeholder until the first screen is there. */
export function App() {
  return (
    <main>
      <h1>Planform</h1>
    </main>
  );
}
