export default function HomePage() {
  return <h1>Kynetra</h1>;
}
