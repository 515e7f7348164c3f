export { DateField } from "./DateField";
export { CheckboxField, NumberField, RadioField, SelectField, TextAreaField, TextField } from "./fields";
export { Form, useForm } from "./Form";
export { PasswordField } from "./PasswordField";
export { rule } from "./rules";
export type { Option } from "../Options";
