// Reads iCalendar files as a calendar would, and tells what it understood, a JSON line each. Times are worked out with the
// zone that each file carries.
import { readFileSync } from "node:fs";
import ICAL from "ical.js";

for (const file of process.argv.slice(2)) {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(file, "utf8")));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const text = (component, name) => component.getFirstPropertyValue(name)?.toString() ?? null;
  const events = calendar.getAllSubcomponents("vevent").map((component) => {
    const { uid, sequence, startDate, endDate, summary, location, description } = new ICAL.Event(component);
    return {
      uid,
      sequence,
      status: text(component, "status"),
      zone: startDate.zone.tzid,
      start: startDate.toJSDate().toISOString(),
      end: endDate.toJSDate().toISOString(),
      summary,
      location,
      description,
      url: text(component, "url"),
      stamp: text(component, "dtstamp"),
      organizer: text(component, "organizer"),
      attendees: component.getAllProperties("attendee").map((attendee) => attendee.getFirstValue()),
    };
  });
  console.log(JSON.stringify({ method: text(calendar, "method"), name: text(calendar, "x-wr-calname"), events }));
}
