import { Menu } from '../components/menu.tsx';
import { commitDrafts } from '../session/pending-drafts.ts';
import { goTo, type Room, roomHref } from '../session/route.ts';
import { useSession } from '../session/use-session.ts';

/** The two screens that are shown to a room: the workshop, and the exec's questions with their answers. */
export const PresentMenu = () => {
  const id = useSession((state) => state.id);
  const show = (room: Room): void => {
    commitDrafts();
    goTo(roomHref(id, room));
  };
  return (
    <Menu
      label="Present"
      className="button button-quiet"
      items={[
        {
          id: 'workshop',
          words: 'Workshop',
          line: 'For the projector: weigh, score silently, see the spread, agree',
          act: () => show('workshop'),
        },
        {
          id: 'answers',
          words: 'Exec questions',
          line: 'The ten stock questions, each answered from the appraisal',
          act: () => show('answers'),
        },
      ]}
    />
  );
};
