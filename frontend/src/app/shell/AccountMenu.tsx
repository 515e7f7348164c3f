import { Link, useNavigate } from "@tanstack/react-router";
import { held } from "~/app/offline/counts";
import { session } from "~/app/session/session";
import { useViewer } from "~/app/viewer";
import { toast } from "~/ui/toast";
import { Menu } from "./Menu";

export default function AccountMenu() {
  const { person, tenant, tenants } = useViewer();
  const navigate = useNavigate();
  const others = tenants.filter(({ key }) => key !== tenant.key);
  const leave = async () => {
    const { waiting, stuck } = held();
    if (waiting + stuck > 0) {
      toast("Des saisies de cet appareil ne sont pas encore envoyées. Envoyez-les ou abandonnez-les avant de vous déconnecter.", "warning");
      return;
    }
    try {
      await session.signOut();
      await navigate({ to: "/connexion" });
    } catch {
      toast("La déconnexion n’a pas abouti : le serveur est injoignable. Réessayez.", "error");
    }
  };
  return (
    <Menu className="header__account" label={<span className="header__person">{person.name}</span>}>
      {(close) => (<ul>
        <li>
          <Link to="/$tenant/mon-compte" params={{ tenant: tenant.key }} onClick={close}>
            Mon compte
          </Link>
        </li>
        {others.map((other) => (
          <li key={other.key}>
            <Link to="/$tenant" params={{ tenant: other.key }} onClick={close}>
              Aller dans l’espace {other.name}
            </Link>
          </li>
        ))}
        <li>
          <button type="button" onClick={() => void leave()}>
            Se déconnecter
          </button>
        </li>
      </ul>)}
    </Menu>
  );
}
